#include "base/notetext.h"

#include "base/plaintext.h"

namespace dp {

Result<QString> notetext::checked(const QString &text)
{
    const QString clean = plaintext::cleaned(text);
    if (clean.size() > maximumLength)
        return Error{ErrorKind::NoteTooLong, QString::number(clean.size()), {}};
    return clean.trimmed().isEmpty() ? QString() : clean;
}

} // namespace dp
