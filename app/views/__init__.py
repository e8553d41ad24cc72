"""HTML of each region of the page, made from the state: `view(state, w)`, in template strings."""
