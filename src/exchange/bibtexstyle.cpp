#include "exchange/bibtexstyle.h"

#include "base/settings.h"

using namespace Qt::StringLiterals;

namespace dp {

BibtexStyle BibtexStyle::of(const Settings &settings)
{
    BibtexStyle style;
    const QString title = settings.text(Setting::BibtexTitle);
    style.title = title == "words"_L1 ? Title::Words : title == "single"_L1 ? Title::None : Title::Whole;
    style.letters = settings.text(Setting::BibtexLetters) == "tex"_L1 ? Letters::Tex : Letters::Unicode;
    return style;
}

} // namespace dp
