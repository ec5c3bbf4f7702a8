"""From a document to what it says: tables, sentences, forms, facts and claims."""
