package guard

import (
	"reflect"
	"sync"

	"samenspel/workshop"
)

// View returns the view with every text in it, the method's included, guarded:
// what is measured, drawn in a picture and printed is then the same text. The
// view that is given stays as it is; what needs no guarding is shared with it.
func View(v workshop.View) workshop.View {
	out, changed := guarded(reflect.ValueOf(v))
	if !changed {
		return v
	}
	return out.Interface().(workshop.View)
}

// guarded returns a value, and all that can be reached from it through exported
// fields, with its texts guarded; a copy where that changes any. It walks the types
// instead of naming every field, so that a field that is added later cannot be
// forgotten.
func guarded(v reflect.Value) (reflect.Value, bool) {
	of := textsIn(v.Type())
	if !of.any {
		return v, false
	}
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		if text := Text(s); text != s {
			out := reflect.New(v.Type()).Elem()
			out.SetString(text)
			return out, true
		}
	case reflect.Struct:
		return guardedParts(v, len(of.fields), clone, func(v reflect.Value, i int) reflect.Value { return v.Field(of.fields[i]) })
	case reflect.Array:
		return guardedParts(v, v.Len(), clone, reflect.Value.Index)
	case reflect.Slice:
		return guardedParts(v, v.Len(), func(v reflect.Value) reflect.Value {
			return reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v)
		}, reflect.Value.Index)
	case reflect.Map:
		return guardedMap(v)
	case reflect.Pointer:
		if v.IsNil() {
			return v, false
		}
		if to, changed := guarded(v.Elem()); changed {
			out := reflect.New(v.Type().Elem())
			out.Elem().Set(to)
			return out, true
		}
	}
	return v, false
}

func clone(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	return out
}

// guardedParts is guarded for what has parts by number.
func guardedParts(v reflect.Value, n int, clone func(reflect.Value) reflect.Value, part func(reflect.Value, int) reflect.Value) (reflect.Value, bool) {
	out, copied := v, false
	for i := range n {
		text, changed := guarded(part(v, i))
		if !changed {
			continue
		}
		if !copied {
			out, copied = clone(v), true
		}
		part(out, i).Set(text)
	}
	return out, copied
}

func guardedMap(v reflect.Value) (reflect.Value, bool) {
	out, copied := v, false
	for it := v.MapRange(); it.Next(); {
		text, changed := guarded(it.Value())
		if !changed {
			continue
		}
		if !copied {
			out, copied = reflect.MakeMapWithSize(v.Type(), v.Len()), true
			for all := v.MapRange(); all.Next(); {
				out.SetMapIndex(all.Key(), all.Value())
			}
		}
		out.SetMapIndex(it.Key(), text)
	}
	return out, copied
}

// texts is where the texts of a type are.
type texts struct {
	any    bool
	fields []int // of a struct: those that hold any
}

var known sync.Map // reflect.Type to texts

// textsIn says where texts can be reached from a value of a type. A photo is none,
// and neither is a number.
func textsIn(t reflect.Type) texts {
	if of, is := known.Load(t); is {
		return of.(texts)
	}
	of := texts{any: reachesText(t, map[reflect.Type]bool{})}
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && reachesText(f.Type, map[reflect.Type]bool{}) {
				of.fields = append(of.fields, i)
			}
		}
	}
	known.Store(t, of)
	return of
}

func reachesText(t reflect.Type, met map[reflect.Type]bool) bool {
	if met[t] {
		return false
	}
	met[t] = true
	switch t.Kind() {
	case reflect.String:
		return true
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		return reachesText(t.Elem(), met)
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && reachesText(f.Type, met) {
				return true
			}
		}
	}
	return false
}
