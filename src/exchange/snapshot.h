#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <QByteArray>

namespace dp {

/// arXiv's metadata snapshot: the whole catalogue, one JSON object per line. Version dates have a precision
/// of seconds. Source of the fields: https://www.kaggle.com/datasets/Cornell-University/arxiv
namespace snapshot {

/// Reads one line as arXiv or other tools write it: with authors and categories as lists, versions in any
/// order, or no versions but the day of the last change (the day of submission is then unknown), or the
/// identifier as a number. White space is folded as for feeds. Names have letters instead of TeX. Error:
/// BadContent if the line is not a paper; detail is the reason, in English.
Result<Paper> read(const QByteArray &line);

} // namespace snapshot
} // namespace dp
