#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <QByteArray>

namespace dp {

/// Reads arXiv's metadata snapshot: the whole catalogue, with one JSON object in each line. Dates of versions
/// have a precision of seconds. Source of the fields:
/// https://www.kaggle.com/datasets/Cornell-University/arxiv
namespace snapshot {

/// Reads one line as arXiv or other tools write it. Authors and categories can be lists. Versions can be in
/// any order. If there are no versions but only the day of the last change, the day of submission is unknown.
/// The identifier can be a number. White space is simplified as for feeds. TeX in names is converted to
/// letters. Error: BadContent if the line is not a paper; detail is the reason, in English.
Result<Paper> read(const QByteArray &line);

} // namespace snapshot
} // namespace dp
