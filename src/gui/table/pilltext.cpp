#include "gui/table/pilltext.h"

#include <QHash>

#include <cmath>

namespace dp::pilltext {

std::shared_ptr<const CellText> whole(const QString &text, const QFont &font)
{
    constexpr int mostWidth = 100'000; // no chip has more letters than fit
    constexpr int mostTexts = 1000;
    static QFont fontOfTexts;
    static QHash<QString, std::shared_ptr<const CellText>> texts;
    if (fontOfTexts != font || texts.size() >= mostTexts) {
        fontOfTexts = font;
        texts.clear();
    }
    auto &found = texts[text];
    if (!found)
        found = std::make_shared<const CellText>(text, font, mostWidth);
    return found;
}

int width(const CellText &text)
{
    return int(std::ceil(text.width())) + 2 * margin;
}

} // namespace dp::pilltext
