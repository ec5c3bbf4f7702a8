"""How the sample reports are made: ledgers in yuan, from which every figure follows."""
