#pragma once

#include <QString>

namespace dp {

/// Elements of HTML. The arguments `html` must be HTML, so text in them must be escaped before.
namespace htmlparts {

/// Returns a link. url: is escaped here.
QString anchor(const QString &url, const QString &html);
/// Returns HTML with a style; empty if the HTML is empty.
QString span(const QString &style, const QString &html);

} // namespace htmlparts
} // namespace dp
