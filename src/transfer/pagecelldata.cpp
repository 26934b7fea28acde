#include "transfer/pagecelldata.h"

#include "exchange/pageprofiles.h"
#include "library/pagecellstore.h"
#include "transfer/pagesequence.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dp::pagecelldata {
namespace {

/// The cells of a paper in a page.
struct Cells {
    bool isAny = false;
    PageCells common; ///< under the first keyword
    QMap<QString, PageCells> under; ///< under other keywords, if they differ
};

size_t hashOf(const Cells &cells)
{
    size_t hash = 1;
    const auto add = [&hash](const PageCells &some) {
        for (auto it = some.begin(); it != some.end(); ++it)
            hash = qHashMulti(hash, it.key(), it.value());
    };
    add(cells.common);
    for (auto it = cells.under.begin(); it != cells.under.end(); ++it) {
        hash = qHashMulti(hash, it.key());
        add(it.value());
    }
    return hash;
}

QJsonObject objectOf(const PageCells &cells)
{
    QJsonObject object;
    for (auto it = cells.begin(); it != cells.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

PageCells cellsOf(const QJsonObject &object)
{
    PageCells cells;
    for (auto it = object.begin(); it != object.end(); ++it)
        cells.insert(it.key(), it.value().toString());
    return cells;
}

QString dataOf(const Cells &cells)
{
    QJsonObject object, under;
    if (!cells.common.isEmpty())
        object.insert(u"cells"_s, objectOf(cells.common));
    for (auto it = cells.under.begin(); it != cells.under.end(); ++it)
        under.insert(it.key(), objectOf(it.value()));
    if (!under.isEmpty())
        object.insert(u"under"_s, under);
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Returns the cells that a page with these labels does not have.
PageCells without(const QStringList &labels, const QJsonValue &object)
{
    PageCells cells = cellsOf(object.toObject());
    for (const QString &label : labels)
        cells.remove(label);
    return cells;
}

/// Keeps the cells that another page has given, also those of single keywords.
void keepOthers(Cells &cells, const QString &before, const QStringList &labels)
{
    const QJsonObject object = QJsonDocument::fromJson(before.toUtf8()).object();
    const QJsonObject oldUnder = object["under"_L1].toObject();
    const PageCells others = without(labels, object["cells"_L1]);
    for (auto it = cells.under.begin(); it != cells.under.end(); ++it)
        it->insert(oldUnder.contains(it.key()) ? without(labels, oldUnder[it.key()]) : others);
    for (auto it = oldUnder.begin(); it != oldUnder.end(); ++it) {
        const PageCells kept = without(labels, it.value());
        if (cells.under.contains(it.key()) || kept.isEmpty())
            continue;
        PageCells own = cells.common;
        own.insert(kept);
        cells.under.insert(it.key(), own);
    }
    cells.common.insert(others);
    cells.under.removeIf(
        [&cells](QMap<QString, PageCells>::iterator one) { return one.value() == cells.common; });
}

} // namespace

Outcome store(
    Transaction &transaction, const ReadmePage &page, const QList<Section> &sections, PageSequence *earlier)
{
    if (!page.profile)
        return success();
    QHash<qint64, Cells> all;
    QList<qint64> order;
    for (const auto &[section, keyword] : sections)
        for (qsizetype i = 0; i < section->papers.size(); ++i) {
            const qint64 paper = section->papers[i].id.key();
            const PageCells own = section->cells.value(i);
            Cells &cells = all[paper];
            if (!cells.isAny) {
                order << paper;
                cells.common = own;
                cells.isAny = true;
            } else if (own != cells.common) {
                cells.under.insert(keyword, own);
            }
        }
    PageCellStore store(transaction);
    const QStringList labels = pageprofiles::labels(*page.profile);
    for (const qint64 paper : order) {
        Cells &cells = all[paper];
        if (earlier && !earlier->isNewCells(paper, hashOf(cells)))
            continue;
        const auto before = store.of(paper);
        if (!before)
            return before.error();
        keepOthers(cells, *before, labels);
        if (const QString data = dataOf(cells); data != *before)
            DP_TRY(store.set(paper, data));
    }
    return success();
}

PageCells under(const QString &data, const QString &foldedKeyword)
{
    if (data.isEmpty())
        return {};
    const QJsonObject object = QJsonDocument::fromJson(data.toUtf8()).object();
    const QJsonObject under = object["under"_L1].toObject();
    const auto own = under.find(foldedKeyword);
    return cellsOf(own != under.end() ? own->toObject() : object["cells"_L1].toObject());
}

} // namespace dp::pagecelldata
