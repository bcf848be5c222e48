grammar PrismaSchema;

schema : WORD* EOF ;
WORD   : ~[ \t\r\n]+ ;
BLANK  : [ \t\r\n]+ -> skip ;
