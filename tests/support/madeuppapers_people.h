#pragma once

#include "support/madeuppapers_dice.h"

namespace dp::test {

/// Who wrote a made-up paper: one to nine people, now and then a crowd. The names are put together from
/// common given and family names of many countries, most of them not ASCII.
QStringList madeUpAuthors(Dice &dice);

} // namespace dp::test
