#include "transfer/givenkeys.h"

#include "library/citationkeystore.h"
#include "library/transaction.h"

namespace dp {

void GivenKeys::add(qint64 paper, const QString &key)
{
    constexpr qsizetype mostInPart = 256 * 1024;
    if (m_parts.isEmpty() || m_parts.last().size() > mostInPart)
        m_parts.append(QByteArray());
    m_parts.last() += QByteArray::number(paper) + '\t' + key.toLatin1() + '\n';
}

Outcome GivenKeys::store(Library &library) const
{
    for (qsizetype part = 0; part < m_parts.size(); ++part)
        DP_TRY(storePart(library, part));
    return success();
}

Outcome GivenKeys::storePart(Library &library, qsizetype part) const
{
    QList<GivenKey> keys;
    for (const QByteArray &line : m_parts[part].split('\n'))
        if (const qsizetype tab = line.indexOf('\t'); tab > 0)
            keys << GivenKey{line.left(tab).toLongLong(), QString::fromLatin1(line.mid(tab + 1))};
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    DP_TRY(CitationKeyStore(transaction).add(keys));
    return transaction.commit();
}

} // namespace dp
