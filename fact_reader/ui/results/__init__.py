"""The panel below the panes that shows all of a search: articles or passages, facets, filters."""
