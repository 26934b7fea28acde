#include "gui/table/pilltext.h"

#include "gui/table/applicationcache.h"

#include <QHash>

#include <cmath>

namespace dp::pilltext {
namespace {

struct PillTexts {
    QFont font;
    QHash<QString, std::shared_ptr<const CellText>> texts;
};

} // namespace

std::shared_ptr<const CellText> whole(const QString &text, const QFont &font)
{
    constexpr int mostWidth = 100'000; // no chip has more letters than fit
    constexpr int mostTexts = 1000;
    auto &known = applicationCache<PillTexts>();
    if (known.font != font || known.texts.size() >= mostTexts) {
        known.font = font;
        known.texts.clear();
    }
    auto &found = known.texts[text];
    if (!found)
        found = std::make_shared<const CellText>(text, font, mostWidth);
    return found;
}

int width(const CellText &text)
{
    return int(std::ceil(text.width())) + 2 * margin;
}

} // namespace dp::pilltext
