#pragma once

#include "base/result.h"

namespace dp {

/// The part of errorText() that is about a keyword's terms: TermEmpty to TermsOfOtherKind. A term is a word
/// or a phrase that a keyword searches for.
QString termErrorText(const Error &error);

} // namespace dp
