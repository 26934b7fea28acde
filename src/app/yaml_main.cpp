// This module is loaded by yaml::library() when YAML is first read or written.

#include "yamlcpp/yamlcpp.h"

#include <QtGlobal>

/// Returns the library, which exists until the end of the program.
extern "C" Q_DECL_EXPORT const dp::YamlLibrary *daily_papers_yaml()
{
    return &dp::YamlCpp::instance();
}
