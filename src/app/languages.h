#pragma once

#include <QTranslator>

namespace dp {

/// The person's language for our own texts and for Qt's. Needs the application object; lives as long as it is
/// spoken.
class Languages
{
public:
    Languages();
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// Before the application object: under a locale without UTF-8 Qt switches to it, but with a warning on
    /// every run.
    static void useUtf8();

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace dp
