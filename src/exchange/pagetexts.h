#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// The title and the introduction that a person gives to a page. Both are plain text, also if they look like
/// markup. Each line of the introduction is a paragraph.
struct PageTexts {
    QString title{}; ///< empty: the standard title of the page
    std::optional<QString> introduction{}; ///< no value: the standard introduction; empty: none

    friend bool operator==(const PageTexts &, const PageTexts &) = default;
};

namespace pagetexts {

/// Returns the paragraphs of an introduction as plain text in one line each, without control characters.
QStringList paragraphs(const QString &introduction);
/// Returns the title as one line of Markdown.
QString titleLine(const PageTexts &texts, const QString &standard);
/// Returns the introduction in Markdown, with an empty line after each paragraph. Without an introduction,
/// returns an empty line, or nothing if the standard one is used.
QString markdown(const PageTexts &texts);
/// Returns the introduction as paragraphs of HTML.
QString html(const QString &introduction);

} // namespace pagetexts
} // namespace dp
