"""ctipgraph: who works against trafficking in persons in South-East Asia, and where the gaps are.

The heavy parts (building, validation, reasoning, network analysis) are imported by the
modules that need them; importing this package costs nothing.
"""

__version__ = "0.1.0"
