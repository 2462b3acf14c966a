"""The interactive map: one HTML file that works from a memory stick, without a network."""

from ctipgraph.maps.page import write_map

__all__ = ["write_map"]
