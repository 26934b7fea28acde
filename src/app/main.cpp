#include "app/program.h"

int main(int argc, char *argv[])
{
    return dp::Program::run(argc, argv);
}
