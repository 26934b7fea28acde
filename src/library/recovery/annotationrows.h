#pragma once

#include <QVariant>

namespace dp {

/// Recognises the rows of tags, notes, mutes, saved searches, PDFs and papers sent to Zotero in a damaged
/// library by their values.
namespace annotationrows {

bool isTag(qint64 rowid, const QVariantList &values);
bool isTagOfPaper(qint64 rowid, const QVariantList &values);
bool isMute(qint64 rowid, const QVariantList &values);
bool isCitationKey(qint64 rowid, const QVariantList &values);
bool isNoteFile(qint64 rowid, const QVariantList &values);
bool isPageCells(qint64 rowid, const QVariantList &values);
bool isMutedPaper(qint64 rowid, const QVariantList &values);
bool isSavedSearch(qint64 rowid, const QVariantList &values);
bool isSentToZotero(qint64 rowid, const QVariantList &values);
bool isPdfFile(qint64 rowid, const QVariantList &values);
bool isNote(qint64 rowid, const QVariantList &values);

} // namespace annotationrows
} // namespace dp
