#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <QByteArray>

namespace dp {

/// arXiv's metadata snapshot: its whole catalogue, a JSON object a line. Dates are those of the versions, to
/// the second. Source of the fields: https://www.kaggle.com/datasets/Cornell-University/arxiv
namespace snapshot {

/// One line, as arXiv writes it or as others do: authors and categories as lists, versions in any order or
/// none but a day of the last change (then the day of submission is not known), the identifier as a number.
/// Text has its white space folded, as a feed's; names are in letters instead of TeX. BadContent where it is
/// no paper; detail says why, in English.
Result<Paper> read(const QByteArray &line);

} // namespace snapshot
} // namespace dp
