#pragma once

#include "base/result.h"

namespace dp {

/// The part of errorText() for errors in the terms of a keyword: TermEmpty to TermsOfOtherKind. A term is a
/// word or phrase that a keyword searches for.
QString termErrorText(const Error &error);

} // namespace dp
