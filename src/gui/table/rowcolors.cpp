#include "gui/table/rowcolors.h"

#include "gui/contrast.h"

#include <QHash>

namespace dp {

const RowColors &RowColors::of(const QStyleOptionViewItem &option)
{
    static qint64 palette = 0;
    static QHash<int, RowColors> known;
    if (option.palette.cacheKey() != palette) {
        palette = option.palette.cacheKey();
        known.clear();
    }
    const int state =
        int(option.state & (QStyle::State_Selected | QStyle::State_Enabled | QStyle::State_Active));
    auto found = known.find(state);
    if (found == known.end())
        found = known.insert(state, RowColors(option));
    return *found;
}

RowColors::RowColors(const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
        : option.state & QStyle::State_Active                  ? QPalette::Active
                                                               : QPalette::Inactive;
    const auto color = [&](QPalette::ColorRole role) {
        return option.palette.color(group, role);
    };
    background = color(selected ? QPalette::Highlight : QPalette::Base);
    text = contrast::readable(
        color(selected ? QPalette::HighlightedText : QPalette::Text), background, contrast::text);
    quiet = selected
        ? text
        : contrast::readable(contrast::mixed(text, background, 0.75), background, contrast::text);
    accent = selected ? text : contrast::readable(color(QPalette::Highlight), background, contrast::glyph);
    const QColor amber(0xd9, 0x91, 0x00);
    star = selected ? text : contrast::readable(amber, background, contrast::glyph);
    noStar = contrast::readable(contrast::mixed(text, background, 0.3), background, contrast::glyph);
    arrow = contrast::readable(contrast::mixed(text, background, 0.6), background, contrast::glyph);
    match = contrast::tinted(background, selected ? text : color(QPalette::Highlight), text);
    badge = contrast::tinted(background, text, text);
    category = contrast::mixed(badge, background, 0.3);
    categoryText = contrast::readable(quiet, category, contrast::text);
}

} // namespace dp
