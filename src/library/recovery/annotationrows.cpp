#include "library/recovery/annotationrows.h"

#include "base/arxivid.h"
#include "base/moment.h"
#include "base/mute.h"
#include "base/notetext.h"
#include "base/savedsearch.h"
#include "base/tag.h"
#include "library/citationkeystore.h"
#include "library/notefilerecords.h"
#include "library/pagecellstore.h"
#include "library/zoterorecords.h"

namespace dp::annotationrows {
namespace {

bool isPaperKey(qint64 value)
{
    return ArxivId::fromKey(value).has_value();
}

bool isTimeOrEmpty(const QVariant &value)
{
    return value.toString().isEmpty() || Moment::fromIso(value.toString());
}

} // namespace

bool isTag(qint64 rowid, const QVariantList &values)
{
    const auto name = Tag::checkedName(values[1].toString());
    const QString color = values[3].toString();
    return rowid > 0 && name && values[2].toString() == Tag::folded(*name)
        && (color.isEmpty() || Tag::isColor(color));
}

bool isTagOfPaper(qint64, const QVariantList &values)
{
    return isPaperKey(values[0].toLongLong()) && values[1].toLongLong() > 0 && isTimeOrEmpty(values[2]);
}

bool isNote(qint64 rowid, const QVariantList &values)
{
    const QString text = values[1].toString();
    return isPaperKey(rowid) && !text.isEmpty() && notetext::checked(text) && isTimeOrEmpty(values[2]);
}

bool isMute(qint64 rowid, const QVariantList &values)
{
    const QString until = values[4].toString();
    return rowid > 0 && Mute::kindNamed(values[1].toString())
        && (until.isEmpty() || QDate::fromString(until, Qt::ISODate).isValid())
        && Moment::fromIso(values[5].toString());
}

bool isCitationKey(qint64 rowid, const QVariantList &values)
{
    const QString key = values[1].toString();
    return isPaperKey(rowid) && CitationKeyStore::isKey(key) && !Moment::fromIso(key);
}

bool isNoteFile(qint64, const QVariantList &values)
{
    return isPaperKey(values[0].toLongLong()) && !values[1].toString().isEmpty()
        && !values[2].toString().isEmpty() && NoteFileRecord::isHash(values[3].toString());
}

bool isPageCells(qint64 rowid, const QVariantList &values)
{
    return isPaperKey(rowid) && PageCellStore::isData(values[1].toString());
}

bool isMutedPaper(qint64 rowid, const QVariantList &values)
{
    return isPaperKey(rowid) && Moment::fromIso(values[1].toString());
}

bool isSavedSearch(qint64 rowid, const QVariantList &values)
{
    const auto search = SavedSearch::checked({0, values[1].toString(), values[3].toString()});
    return rowid > 0 && search && values[2].toString() == SavedSearch::folded(search->name)
        && Moment::fromIso(values[5].toString());
}

bool isSentToZotero(qint64 rowid, const QVariantList &values)
{
    return isPaperKey(rowid) && ZoteroRecord::isStateName(values[3].toString())
        && Moment::fromIso(values[4].toString());
}

bool isPdfFile(qint64, const QVariantList &values)
{
    const qint64 version = values[1].toLongLong(), isOwn = values[5].toLongLong();
    return isPaperKey(values[0].toLongLong()) && version > 0 && version < 10000
        && !values[2].toString().isEmpty() && values[3].toLongLong() > 0
        && Moment::fromIso(values[4].toString()) && (isOwn == 0 || isOwn == 1);
}

} // namespace dp::annotationrows
