#pragma once

#include "base/paper.h"
#include "exchange/bibtexreader.h"

#include <optional>

namespace dp::bibtexpaper {

/// Returns the arXiv paper of an entry; no value if the entry names none. An entry does not have the day of
/// the submission, so the paper has the first day of its month, unless the entry has a full date.
std::optional<Paper> of(const BibtexEntry &entry);

} // namespace dp::bibtexpaper
