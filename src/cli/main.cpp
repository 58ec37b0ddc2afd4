#include <QCoreApplication>
#include <sys/stat.h>

int main(int argc, char** argv) {
    umask(077);
    QCoreApplication app(argc, argv);
    return 2;
}
