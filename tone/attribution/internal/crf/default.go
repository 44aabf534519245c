package crf

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"sync"
)

//go:embed model.bin
var modelFile string

var shipped struct {
	once  sync.Once
	model *Model
}

// Default returns the model that is shipped. It is read at the first call, once;
// a program without a call does not carry it.
func Default() *Model {
	shipped.once.Do(func() {
		m, err := Parse([]byte(modelFile))
		if err != nil {
			panic(err.Error() + " (run the trainer: model.bin does not fit these features)")
		}
		shipped.model = m
	})
	return shipped.model
}

// DefaultHash returns the SHA-256 of the model's file in hexadecimal digits.
func DefaultHash() string {
	sum := sha256.Sum256([]byte(modelFile))
	return hex.EncodeToString(sum[:])
}
