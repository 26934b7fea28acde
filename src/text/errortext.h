#pragma once

#include "base/result.h"

#include <QString>

namespace dp {

/// Returns one translated sentence for the user: the problem, the subject, and the next step. The sentence is
/// plain text. The subject in it is external input, so do not show it as rich text. The window and the
/// command line use this function.
QString errorText(const Error &error);

/// The sentence for an error whose detail may be long.
struct FoldedErrorText {
    QString sentence; ///< has the beginning of the detail in one line
    QString details; ///< the sentence, and the detail with its lines; empty: the sentence has all of it
};
/// The words of git and of its hooks can fill a window, so they are shortened in the sentence.
FoldedErrorText foldedErrorText(const Error &error);

} // namespace dp
