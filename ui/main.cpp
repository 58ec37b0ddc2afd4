#include <QApplication>
#include <sys/stat.h>

int main(int argc, char** argv) {
    umask(077);
    QApplication app(argc, argv);
    return 0;
}
