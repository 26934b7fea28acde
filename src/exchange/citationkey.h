#pragma once

#include "base/paper.h"

namespace dp::citationkey {

/// Returns the name of a citation from the surname of the first author, the year of version 1 and the first
/// word of the title that is not a stop word: vaswani2017attention. It consists of a to z and 0 to 9. If the
/// surname or the title has no such letters, it is made from the identifier. Several papers can have the same
/// name.
QString of(const Paper &paper);
/// Returns the part of the name before the word, without reading the title; empty if the surname has no such
/// letters. It tells quickly that two papers have different names.
QString surnameAndYear(const Paper &paper);

} // namespace dp::citationkey
