#pragma once

#include <QTranslator>

namespace dp {

/// Loads the translations of the program and of Qt for the user's language. Needs the application object. The
/// translations are removed when the object is destroyed.
class Languages
{
public:
    Languages();
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// Call it before the application object is created. Under a locale without UTF-8, Qt switches to UTF-8
    /// itself, but prints a warning at every start.
    static void useUtf8();

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace dp
