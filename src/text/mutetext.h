#pragma once

#include "base/mute.h"

#include <QString>

namespace dp::mutetext {

/// Returns the rule of a mute for a sentence or a list, such as "word “survey”".
QString rule(const Mute &mute);
/// Returns why a paper is hidden, such as "word “survey”" or "author “J. Doe” in “Zebras”".
QString reason(const MuteReason &reason);

} // namespace dp::mutetext
