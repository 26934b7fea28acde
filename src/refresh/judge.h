#pragma once

#include "arxiv/atomparser.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace dp {

/// What is believed of an answer, before anything of it is stored.
struct Verdict {
    Feed feed;
    std::optional<Error> error; ///< set: nothing of it is stored
};

/// Reads and judges one page of an answer. Pure; runs in the library's thread.
namespace judge {

struct Expectation {
    QString host;
    int start = 0; ///< of the page
    int known = 0; ///< papers the library has for this keyword
};

Verdict page(const QByteArray &body, const Expectation &expected);

/// Whether the same question may well be answered better in a while.
bool mayMend(const Error &error);

/// The message in the body of a 400, arXiv's error feed; or a short form of whatever it is.
QString rejection(const QByteArray &body);

} // namespace judge
} // namespace dp
