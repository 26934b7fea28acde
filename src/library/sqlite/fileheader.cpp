#include "library/sqlite/fileheader.h"

#include <QtEndian>

namespace dp {

int FileHeader::number(qsizetype at) const
{
    return at + 4 <= m_bytes.size() ? qFromBigEndian<qint32>(m_bytes.constData() + at) : 0;
}

} // namespace dp
