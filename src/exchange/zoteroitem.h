#pragma once

#include "base/paper.h"

#include <QJsonObject>

namespace dp {

/// Writes papers in the JSON format of Zotero's connector, with the same fields as Zotero's own translator
/// for arXiv.
namespace zoteroitem {

/// Returns the item of a paper with its tags and its note. key: name of the item in the request. now: the
/// time of the access, in UTC.
QJsonObject of(const LibraryPaper &paper, const QString &key, const QDateTime &now);

} // namespace zoteroitem
} // namespace dp
