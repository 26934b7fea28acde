#include "base/mute.h"

#include "base/category.h"
#include "base/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

Result<Mute> Mute::checked(const Mute &mute)
{
    Mute checked = mute;
    checked.text = plaintext::cleaned(mute.text).simplified();
    const QString &text = checked.text;
    if (std::none_of(
            text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
        return Error{ErrorKind::MuteEmpty, text, {}};
    if (text.size() > longestText)
        return Error{ErrorKind::MuteTooLong, text, {}};
    if (mute.kind == Kind::Category) {
        checked.text = category::canonical(text);
        if (!category::isValid(checked.text))
            return Error{ErrorKind::BadCategory, text, {}};
    }
    return checked;
}

QLatin1StringView Mute::nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Word: return "word"_L1;
    case Kind::Author: return "author"_L1;
    case Kind::Category: return "category"_L1;
    }
    return {};
}

std::optional<Mute::Kind> Mute::kindNamed(QStringView name)
{
    for (const Kind kind : {Kind::Word, Kind::Author, Kind::Category})
        if (name == nameOf(kind))
            return kind;
    return std::nullopt;
}

} // namespace dp
