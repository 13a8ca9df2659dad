package method

import (
	"samenspel/workshop"
)

const (
	mostInterventions = 500
	mostIntervention  = 80      // characters of its title
	causeKind         = "cause" // the kind of card, and its field, that name a cause
)

var levels = []workshop.Level{workshop.HET, workshop.WIJ, workshop.IK}

// interventionList is what library.yaml holds.
type interventionList struct {
	Interventions []workshop.Intervention `json:"interventions"`
}

// checkLibrary checks the interventions against the causes there are.
func checkLibrary(s *source, list []workshop.Intervention, set *exerciseSet) {
	if len(list) == 0 {
		s.failf("interventions", "missing; give at least one, or leave the file out")
	}
	if len(list) > mostInterventions {
		s.failf("interventions", "%d; at most %d", len(list), mostInterventions)
		return
	}
	causes := causesOf(set)
	ids := unique{}
	for i := range list {
		name, v := at("interventions", i), &list[i]
		s.id(name+".id", v.ID)
		ids.add(s, name+".id", v.ID)
		oneOf(s, name+".level", v.Level, levels)
		if causes == nil {
			s.id(name+".cause", v.Cause)
		} else {
			oneOf(s, name+".cause", v.Cause, causes)
		}
		if v.By != workshop.Together {
			oneOf(s, name+".by", v.By, workshop.Sides[:])
		}
		s.oneLine(name+".title", v.Title, mostIntervention, true)
		s.text(name+".text", v.Text, mostSentence, true)
	}
}

// causesOf returns the causes that a card can name; nil where none can.
func causesOf(set *exerciseSet) []string {
	fields, _ := fieldsOf(set, causeKind)
	f := fieldNamed(fields, causeKind)
	if f == nil {
		return nil
	}
	var ids []string
	for _, o := range f.Options {
		ids = append(ids, o.ID)
	}
	return ids
}
