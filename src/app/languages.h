#pragma once

#include <QTranslator>

namespace dp {

/// Loads the translations of the program and of Qt for the user's language. The application object must
/// exist. The destructor removes the translations.
class Languages
{
public:
    Languages();
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// Switches to UTF-8 if the locale has another character set. Qt would also do this, but would print a
    /// warning at each start. Call this function before the application object is created.
    static void useUtf8();

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace dp
