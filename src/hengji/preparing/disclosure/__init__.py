"""部门决算公开说明: its sentences, figures and terms, from the facts of a dossier."""
