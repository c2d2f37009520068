# A room is a static library of all the .c files in one folder.
#   picket_room(pack LIBS picket_base picket_crypto)
#   picket_room(engine FILES ${list} LIBS ...)
find_package(PkgConfig REQUIRED)
foreach(lib libsodium sqlite3 libarchive libcrypto libzstd yaml-0.1:libyaml
            libseccomp libhs zlib libcurl libmicrohttpd gnutls libpq yara)
  string(REGEX REPLACE ":.*" "" module ${lib})
  string(REGEX REPLACE ".*:" "" name ${lib})
  pkg_check_modules(${name} QUIET IMPORTED_TARGET ${module})
endforeach()

function(picket_room name)
  cmake_parse_arguments(R "" "" "FILES;LIBS" ${ARGN})
  if(NOT R_FILES)
    file(GLOB R_FILES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.c)
  endif()
  if(NOT R_FILES)
    return()
  endif()
  add_library(picket_${name} STATIC ${R_FILES})
  target_link_libraries(picket_${name} PUBLIC picket_flags ${R_LIBS})
endfunction()

function(picket_program name)
  cmake_parse_arguments(P "" "" "FILES;LIBS" ${ARGN})
  add_executable(${name} ${P_FILES})
  target_link_libraries(${name} PRIVATE ${P_LIBS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# Embeds a file as bytes: `NAME[]`, `NAME_size` and `NAME_sha256` (hex), declared in the header that
# the made .c includes. Made at configure time, again whenever the file changes.
#   picket_embed(list html_style report/html.css scanner/report/html.h)
function(picket_embed out name file header)
  set(source ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(READ ${source} bytes HEX)
  file(SHA256 ${source} digest)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  set(made ${CMAKE_CURRENT_BINARY_DIR}/${name}.c)
  file(CONFIGURE OUTPUT ${made} @ONLY CONTENT
"/* Made by CMake from @file@. */
#include \"@header@\"
const unsigned char @name@[] = {@bytes@};
const size_t @name@_size = sizeof @name@;
const char @name@_sha256[] = \"@digest@\";
")
  set(${out} ${${out}} ${made} PARENT_SCOPE)
endfunction()
