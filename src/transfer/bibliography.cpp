#include "transfer/bibliography.h"

#include "exchange/bibtexpaper.h"
#include "exchange/bibtexreader.h"
#include "library/paperreader.h"
#include "library/transaction.h"

#include <QHash>

namespace dp::bibliography {

Found read(const QByteArray &utf8)
{
    const bibtex::Found file = bibtex::read(QString::fromUtf8(utf8));
    Found found;
    for (const BibtexEntry &entry : file.entries) {
        if (const auto paper = bibtexpaper::of(entry))
            found.papers << *paper;
        else
            ++found.otherEntries;
    }
    found.problems = file.problems;
    return found;
}

Result<QList<Paper>> withStored(Transaction &transaction, const QList<Paper> &papers)
{
    QList<qint64> ids;
    for (const Paper &paper : papers)
        ids << paper.id.key();
    const auto stored = PaperReader(transaction).papers(ids);
    if (!stored)
        return stored.error();
    QHash<qint64, Paper> known;
    for (const LibraryPaper &one : *stored)
        known.insert(one.paper.id.key(), one.paper);
    QList<Paper> list;
    for (const Paper &paper : papers)
        list << known.value(paper.id.key(), paper);
    return list;
}

} // namespace dp::bibliography
