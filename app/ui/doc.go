// Package ui makes the explorer's static documents. Its folders hold the rest of
// the interface, each from the ones before it:
//
//	markup  trees of elements and the one writer of HTML
//	words   what the interface says, in each language
//	inline  what stands inside lines, as markup
//	state   the reader's State, its Address, and the Data for it
//	title   what a page is called, from these
//	view    State and Data drawn as markup
//	live    the views in a browser, by go-app
//
// # What a document promises to the loader, and the other way round
//
// Every document that Static writes is complete: it reads without any script.
//
//	<html data-root="../../">    the site's root, relative to the document
//	<html data-edition="file">   only in the one-file edition: addresses stand behind #
//	<body>
//	  <div id="mudawwana">…      the first element of body; go-app replaces it
//	    <input name="q">         what was typed before the program came is kept
//	    <p id="status">          the loader writes progress and failures here
//
// The loader fetches and starts the program and leaves the page visible.
// Afterwards both speak through window:
//
//	mudawwanaIndex (Uint8Array)  the index, where it lies beside the program; that
//	                             takes it over when it starts
//	mudawwanaStart(root)         called, when the loader defines it, once the
//	                             first live view stands in the document
//	"mudawwana:update" (event)   a new version is installed and waits
//	mudawwanaUpdateReady (bool)  the same, if it came before the program did
//	mudawwanaReload()            activates the waiting version and reloads
//	mudawwanaStored()            a promise of the bytes that the worker stored
//	mudawwanaForget()            a promise that they are gone, with the worker
//	mudawwanaInstall()           asks to install; there where the browser offers it
//
// Where localStorage is refused the loader puts an object of its own in its
// place before the program starts.
package ui
