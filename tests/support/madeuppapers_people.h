#pragma once

#include "support/madeuppapers_dice.h"

namespace dp::test {

/// Returns the authors of a made-up paper: one to nine people, sometimes many more. The names combine common
/// given names and family names of many countries. Most of the names contain characters that are not ASCII.
QStringList madeUpAuthors(Dice &dice);

} // namespace dp::test
