"""The CSV tables: what a row of each may hold, and reading them with errors that name the cell."""

from ctipgraph.tables.columns import Column
from ctipgraph.tables.errors import InputError
from ctipgraph.tables.read import Tables, read_tables
from ctipgraph.tables.row import Row
from ctipgraph.tables.rows import TABLES
from ctipgraph.tables.vocabulary import Vocabulary

__all__ = ["TABLES", "Column", "InputError", "Row", "Tables", "Vocabulary", "read_tables"]
