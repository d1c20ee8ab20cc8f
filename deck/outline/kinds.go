package outline

import "briefdeck/deck/keys"

// ChartTypes lists the types of charts with their names and what each is for.
func ChartTypes() []keys.Value { return chartTypes.Values }

// ChartOptions are the keys of a chart that a type heeds beside those that all
// types have, by their English names.
func ChartOptions(t ChartType) []keys.Key {
	var out []keys.Key
	for _, k := range chartTable.Keys {
		for _, name := range traits[t].options {
			if k.Name == name {
				out = append(out, k)
			}
		}
	}
	return out
}

// BlockKinds lists the keys of a slide's blocks.
func BlockKinds() []keys.Key {
	var out []keys.Key
	for _, k := range blockKinds {
		out = append(out, k.key)
	}
	return out
}
