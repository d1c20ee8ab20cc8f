package outline

import "briefdeck/deck/keys"

// The shapes that keys are made of.
var (
	text   = keys.Shape{Kind: keys.Text}
	yesNo  = keys.Shape{Kind: keys.Bool}
	amount = keys.Shape{Kind: keys.Amount}
	file   = keys.Shape{Kind: keys.File}
	number = keys.Shape{Kind: keys.Number}
	texts  = oneOf(text, listOf(text))
	cell   = keys.Shape{Kind: keys.Text, Empty: true}
	prose  = oneOf(text, listOf(cell)) // paragraphs, of which empty ones are left out
)

func object(t *keys.Table) keys.Shape    { return keys.Shape{Kind: keys.Object, Table: t} }
func choice(e *keys.Enum) keys.Shape     { return keys.Shape{Kind: keys.Choice, Enum: e} }
func listOf(item keys.Shape) keys.Shape  { return keys.Shape{Kind: keys.ListOf, Item: &item} }
func mapOf(item keys.Shape) keys.Shape   { return keys.Shape{Kind: keys.Map, Item: &item} }
func oneOf(any ...keys.Shape) keys.Shape { return keys.Shape{Kind: keys.OneOf, Any: any} }
func key(name, zh string, s keys.Shape, docZh, docEn string) keys.Key {
	return keys.Key{Name: name, Zh: zh, Shape: s, Doc: keys.Doc{Zh: docZh, En: docEn}}
}

func required(k keys.Key) keys.Key {
	k.Required = true
	return k
}

// otherwise says what holds where the key is absent.
func otherwise(value string, k keys.Key) keys.Key {
	k.Default = value
	return k
}

// whole is the shape of whole numbers within limits.
func whole(least, most int) keys.Shape {
	return keys.Shape{Kind: keys.Number, Whole: true, Least: float64(least), Most: float64(most)}
}

// The keys that many tables share.
var (
	headKey = key("head", "小标题", text, "小标题", "what it is called")
	textKey = key("text", "说明", text, "说明文字", "what it is")
)
