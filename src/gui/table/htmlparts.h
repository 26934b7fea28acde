#pragma once

#include <QString>

namespace dp {

/// Elements of HTML. The arguments `html` must be HTML, so text in them must be escaped before.
namespace htmlparts {

/// Returns a link. url: is escaped here.
QString anchor(const QString &url, const QString &html);
/// Returns a link to a search. It looks like text, because many colored links would draw the eye.
/// scheme: see AbstractHtml. color: a name such as #112233.
QString searchLink(
    QLatin1StringView scheme, const QString &search, const QString &color, const QString &html);
/// Returns HTML with a style; empty if the HTML is empty.
QString span(const QString &style, const QString &html);

} // namespace htmlparts
} // namespace dp
