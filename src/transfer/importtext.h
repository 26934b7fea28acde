#pragma once

#include "transfer/importfile.h"

#include <QStringList>

namespace dp {

/// Translated sentences for a person on what the headings of a page were taken for, and on keywords that may
/// find nothing. Plain text; none of it is an error. Both front ends use it.
QStringList importNotes(const ImportFile::Report &report);

} // namespace dp
