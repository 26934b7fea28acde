#include "transfer/givenkeys.h"

#include "library/citationkeystore.h"
#include "library/transaction.h"

namespace dp {
namespace {

QList<GivenKey> keysOf(const QByteArray &lines)
{
    QList<GivenKey> keys;
    for (const QByteArray &line : lines.split('\n'))
        if (const qsizetype tab = line.indexOf('\t'); tab > 0)
            keys << GivenKey{line.left(tab).toLongLong(), QString::fromLatin1(line.mid(tab + 1))};
    return keys;
}

using KeyWork = Outcome (CitationKeyStore::*)(const QList<GivenKey> &);

Outcome changeIn(Transaction &transaction, const QList<QByteArray> &parts, KeyWork work)
{
    CitationKeyStore store(transaction);
    for (const QByteArray &lines : parts)
        DP_TRY((store.*work)(keysOf(lines)));
    return success();
}

Outcome change(Library &library, const QByteArray &lines, KeyWork work)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    DP_TRY(changeIn(transaction, {lines}, work));
    return transaction.commit();
}

} // namespace

void GivenKeys::add(qint64 paper, const QString &key)
{
    constexpr qsizetype mostInPart = 256 * 1024;
    if (m_parts.isEmpty() || m_parts.last().size() > mostInPart)
        m_parts.append(QByteArray());
    m_parts.last() += QByteArray::number(paper) + '\t' + key.toLatin1() + '\n';
    ++m_count;
}

Outcome GivenKeys::forAllParts(Library &library, Work work) const
{
    for (qsizetype part = 0; part < m_parts.size(); ++part)
        DP_TRY((this->*work)(library, part));
    return success();
}

Outcome GivenKeys::storePart(Library &library, qsizetype part) const
{
    return change(library, m_parts[part], &CitationKeyStore::add);
}

Outcome GivenKeys::removePart(Library &library, qsizetype part) const
{
    return change(library, m_parts[part], &CitationKeyStore::remove);
}

Outcome GivenKeys::restorePart(Library &library, qsizetype part) const
{
    return change(library, m_parts[part], &CitationKeyStore::replace);
}

Outcome GivenKeys::storeIn(Transaction &transaction) const
{
    return changeIn(transaction, m_parts, &CitationKeyStore::add);
}

Outcome GivenKeys::removeIn(Transaction &transaction) const
{
    return changeIn(transaction, m_parts, &CitationKeyStore::remove);
}

Outcome GivenKeys::restoreIn(Transaction &transaction) const
{
    return changeIn(transaction, m_parts, &CitationKeyStore::replace);
}

} // namespace dp
